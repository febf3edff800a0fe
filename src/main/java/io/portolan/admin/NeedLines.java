package io.portolan.admin;

import java.util.List;

/// What one page has to say on the first page.
interface NeedLines {

    /// Adds lines when there is something to do and this person may see it.
    void add(Shell shell, List<HomePage.Need> needs);
}
