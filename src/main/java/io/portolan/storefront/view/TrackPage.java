package io.portolan.storefront.view;

import java.util.List;

/// Finding an order again.
///
/// @param codeStep whether the code was mailed and is asked for
public record TrackPage(
        Frame frame, List<Notice> notices, boolean codeStep, List<Field> fields, String ticket)
        implements Framed {

    public TrackPage {
        notices = List.copyOf(notices);
        fields = List.copyOf(fields);
    }
}
