package io.portolan.orders.papers;

import java.util.List;

/// All that stands on the summary of an order, ready to be printed.
///
/// @param size width and height of the sheet
/// @param faces the fonts, as a style sheet names them
/// @param heads the captions of the goods, in the order they are printed from the left
/// @param notes small print under the sums
public record SummaryView(
        String lang,
        String dir,
        String size,
        String faces,
        String shop,
        String title,
        String number,
        String standing,
        List<Block> blocks,
        List<Cell> heads,
        List<List<Cell>> goods,
        List<List<Cell>> sums,
        List<Cell> total,
        String insideCaption,
        List<List<Cell>> inside,
        List<String> notes) {

    /// A caption and what stands under it, line by line.
    public record Block(String caption, List<Line> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /// One line of a block.
    ///
    /// @param dir `rtl` where it is written from the right
    public record Line(String text, String dir) {}

    /// A cell of a table.
    ///
    /// @param small what stands under it, empty for nothing
    /// @param kind `text` or `num`
    public record Cell(String text, String small, String kind) {}

    public SummaryView {
        blocks = List.copyOf(blocks);
        heads = List.copyOf(heads);
        goods = goods.stream().map(List::copyOf).toList();
        sums = sums.stream().map(List::copyOf).toList();
        total = List.copyOf(total);
        inside = inside.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }
}
