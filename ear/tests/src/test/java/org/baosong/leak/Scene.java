package org.baosong.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.baosong.api.Area;
import org.baosong.live.Http;

/** County A and everybody who looks at it, made once for all leak tests. */
final class Scene {

    /** How a page that failed says so, even with status 200. */
    private static final String BUG = "系统出现错误，请稍后再试；如仍有问题";
    private static Scene scene;

    final CountyA a;
    final Map<String, Side> sides = new LinkedHashMap<>();

    private Scene() {
        String campaign = Area.openCampaign("2037");
        a = new CountyA(campaign);
        Area b = new Area("341323");
        Area.Institution ofB = b.add("灵璧县钟馗社区卫生服务中心", "341323100", "community-health-centre");
        add(Side.made("A", a.area.officer));
        add(Side.made("centre", a.centre.filer()));
        add(Side.made("neighbour", a.neighbour.filer()));
        add(Side.made("city", Area.officer(CountyA.CITY, "宿州市用户")));
        add(Side.made("province", Area.officer("34", "安徽省第二用户")));
        add(Side.demo("nation", "demo-nation"));
        add(Side.made("B", b.officer));
        add(Side.made("centreB", ofB.filer()));
        add(Side.demo("beijing", "demo-beijing"));
        add(Side.demo("operator", "demo-operator"));
        add(Side.demo("sysadmin", "demo-sysadmin"));
        add(Side.demo("secadmin", "demo-secadmin"));
        add(Side.demo("auditadmin", "demo-auditadmin"));
        add(Side.nobody());
    }

    static synchronized Scene get() {
        if (scene == null) {
            scene = new Scene();
        }
        return scene;
    }

    private void add(Side side) {
        sides.put(side.name(), side);
    }

    List<Expectation> expectations(String resource) {
        return Expectation.read(resource, sides.keySet(), a.keys);
    }

    /** Tries every line from every side and collects what is not as expected; A must have the same before and after. */
    void tryAll(List<Expectation> expectations, BiFunction<Side, Expectation, Http.Answer> how) {
        String before = a.view();
        List<String> wrong = new ArrayList<>();
        for (Expectation expectation : expectations) {
            expectation.verdict().forEach((name, verdict) -> {
                if (!verdict.equals(Expectation.MAY)) {
                    judge(expectation, verdict, how.apply(sides.get(name), expectation)).forEach(w -> wrong.add(name + " " + expectation + ": " + w));
                }
            });
        }
        assertThat(wrong).as("leaks and wrong answers").isEmpty();
        assertThat(a.view()).as("what A has").isEqualTo(before);
    }

    private List<String> judge(Expectation expectation, String verdict, Http.Answer answer) {
        if (answer.body().contains(BUG)) {
            return List.of("answers a fault of the product");
        }
        boolean quiet = verdict.equals(Expectation.NOTHING_OF_A) || verdict.equals(Expectation.NO_ROWS) || verdict.equals(Expectation.ANY_ANSWER);
        int expected = quiet ? 200 : Integer.parseInt(verdict);
        if (answer.status() != expected) {
            return List.of("expected " + verdict + ", got " + answer.status() + " " + excerpt(answer.body()));
        }
        List<String> told = a.secrets.stream().filter(answer.body()::contains).toList();
        if (verdict.equals(Expectation.ANY_ANSWER)) {
            return List.of();
        }
        if (verdict.equals("200")) {
            return told.isEmpty() ? List.of("tells nothing of A, so nothing is proved: " + excerpt(answer.body())) : List.of();
        }
        // What the caller sent himself tells him nothing.
        List<String> learnt = told.stream().filter(secret -> !expectation.request().contains(secret) && !expectation.body().contains(secret)).toList();
        if (!learnt.isEmpty()) {
            return List.of("tells " + learnt);
        }
        return verdict.equals(Expectation.NO_ROWS) && !answer.body().contains("\"total\":0") ? List.of("counts: " + excerpt(answer.body())) : List.of();
    }

    private static String excerpt(String body) {
        return body.substring(0, Math.min(body.length(), 200)).replace('\n', ' ');
    }
}
