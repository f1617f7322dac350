package org.baosong.bench.nation;

import java.util.random.RandomGenerator;

/** Invented names: of villages, of people, of what stands in a street. None means anybody. */
final class Names {

    private static final String FIRST = "青云松柏晴和安乐永福金银玉石长新上下东西南北";
    private static final String SECOND = "溪山泉坪岭湾塘桥洼岗湖林坡河滩井园坝港屯";
    private static final String FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜";
    private static final String GIVEN = "安平静远明文德宁雅清和华林芳敏兰松竹云雪";
    private static final String[] STREETS = {"光华路", "人民路", "学府街", "和平街", "建设路", "文化巷", "向阳路", "滨河路"};

    private Names() {
    }

    /** Different for different numbers below about forty thousand. */
    static String village(int number) {
        int first = number % FIRST.length();
        int second = number / FIRST.length() % SECOND.length();
        int third = number / FIRST.length() / SECOND.length();
        return "" + FIRST.charAt(first) + SECOND.charAt(second) + (third == 0 ? "" : String.valueOf(third + 1)) + "村";
    }

    static String person(RandomGenerator chance) {
        return "" + FAMILY.charAt(chance.nextInt(FAMILY.length())) + GIVEN.charAt(chance.nextInt(GIVEN.length()))
                + GIVEN.charAt(chance.nextInt(GIVEN.length()));
    }

    static String address(RandomGenerator chance) {
        return STREETS[chance.nextInt(STREETS.length)] + " " + (1 + chance.nextInt(300)) + " 号";
    }
}
