package org.baosong.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a county's list, one in a hundred with something wrong in it. */
final class ListRows {

    private static final int ONE_IN = 100;
    private static final int CODES = 99_999;

    private final int set;
    private final String county;
    private final List<String> towns;

    /** @param set number of the list; no two lists name the same institution */
    ListRows(int set, String county, List<String> towns) {
        this.set = set;
        this.county = county;
        this.towns = towns;
    }

    static int wrong(int size) {
        return size / ONE_IN;
    }

    List<String> row(int n) {
        List<String> row = new ArrayList<>(right(n));
        if (n % ONE_IN == 0) {
            spoil(row, n / ONE_IN);
        }
        return row;
    }

    /** A right row, in the order of the template. */
    List<String> right(int n) {
        return Arrays.asList(name(n), code(n), "测试联系人" + n % 500, "0473-" + (2_000_000 + n), towns.get(n % towns.size()), "人民路 " + n + " 号", "乡镇卫生院",
                "政府办", "经度 106.%06d，纬度 39.%06d".formatted(n, n), "", n % 2 == 0 ? "健康教育；预防接种" : "居民健康档案管理；健康教育；预防接种；老年人健康管理");
    }

    private static void spoil(List<String> row, int which) {
        switch (which % 5) {
            case 0 -> row.set(3, "6512345");
            case 1 -> row.set(2, "");
            case 2 -> row.set(4, "没有这个镇");
            case 3 -> row.set(6, "没有这个类型");
            default -> row.set(1, "12");
        }
    }

    private String name(int n) {
        return "性能测试第" + set + "批" + n + "号乡镇卫生院";
    }

    private String code(int n) {
        return "PDY%05dX%s11A%d%03d".formatted(n % CODES, county, set % 10, n / CODES);
    }
}
