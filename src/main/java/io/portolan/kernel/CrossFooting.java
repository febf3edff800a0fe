package io.portolan.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Whole numbers for a table whose rows and columns have to come to given sums.
public final class CrossFooting {

    private record Cell(int row, int column, BigDecimal rest) {}

    private final long[][] cells;
    private final long[] rows;
    private final long[] columns;
    private final List<Cell> byRest = new ArrayList<>();

    private CrossFooting(long[] rows, long[] columns) {
        this.rows = rows.clone();
        this.columns = columns.clone();
        this.cells = new long[rows.length][columns.length];
    }

    /// Numbers next to `exact` that come to `rows` and `columns`, none below zero. The units that
    /// rounding down leaves go to the largest remainders; the same table always gives the same
    /// numbers. Refuses sums that are not the same both ways.
    ///
    /// @param exact by row, then by column; not negative
    public static long[][] of(long[] rows, long[] columns, BigDecimal[][] exact) {
        CrossFooting footing = new CrossFooting(rows, columns);
        if (sum(rows) != sum(columns)) {
            throw new IllegalArgumentException(sum(rows) + " by row, " + sum(columns));
        }
        footing.roundDown(exact);
        footing.takeBack();
        footing.handOut();
        return footing.cells;
    }

    /// The same where nothing but the sums is known: every row is spread as the columns are.
    public static long[][] proportional(long[] rows, long[] columns) {
        long whole = sum(rows);
        BigDecimal[][] exact = new BigDecimal[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                exact[i][j] =
                        whole == 0
                                ? BigDecimal.ZERO
                                : BigDecimal.valueOf(rows[i])
                                        .multiply(BigDecimal.valueOf(columns[j]))
                                        .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
            }
        }
        return of(rows, columns, exact);
    }

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) sum += number;
        return sum;
    }

    private void roundDown(BigDecimal[][] exact) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                BigDecimal down = exact[row][column].setScale(0, RoundingMode.FLOOR);
                put(row, column, down.longValueExact());
                byRest.add(new Cell(row, column, exact[row][column].subtract(down)));
            }
        }
        byRest.sort(Comparator.comparing(Cell::rest).reversed());
    }

    /// Where the exact figures are more than the sums allow, the smallest remainders give way.
    private void takeBack() {
        for (Cell cell : byRest.reversed()) {
            long over = -Math.min(rows[cell.row()], columns[cell.column()]);
            long there = cells[cell.row()][cell.column()];
            if (over > 0) put(cell.row(), cell.column(), -Math.min(over, there));
        }
    }

    private void handOut() {
        for (Cell cell : byRest) put(cell.row(), cell.column(), Math.min(1, room(cell)));
        for (Cell cell : byRest) put(cell.row(), cell.column(), room(cell));
    }

    private long room(Cell cell) {
        return Math.min(rows[cell.row()], columns[cell.column()]);
    }

    private void put(int row, int column, long more) {
        cells[row][column] += more;
        rows[row] -= more;
        columns[column] -= more;
    }
}
