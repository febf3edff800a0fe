package io.portolan.admin;

import io.portolan.filings.SalesLists;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What went without VAT to businesses of other member states, by their numbers.
@Controller
class SalesListPages {

    static final String PATH = "/admin/filings/sales-list";

    private final SalesLists lists;

    SalesListPages(SalesLists lists) {
        this.lists = lists;
    }

    /// A post, because buyers' numbers are shown and that is kept.
    @PostMapping(PATH)
    @StaffOnly("filings.write")
    ResponseEntity<byte[]> table(@RequestParam(defaultValue = "") String month, Caller caller) {
        YearMonth wanted = month(month);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"sales-list-" + wanted + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(lists.table(wanted, caller));
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException none) {
            throw Refusal.notFound("This month");
        }
    }
}
