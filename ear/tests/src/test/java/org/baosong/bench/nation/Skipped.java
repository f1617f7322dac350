package org.baosong.bench.nation;

import org.baosong.filing.boundary.RouteWalk;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Jsons;

import jakarta.json.JsonArrayBuilder;

/** The steps a filing passed over, in the words of the history. */
final class Skipped {

    private Skipped() {
    }

    static String words(RouteWalk.Stop stop) {
        if (stop.skipped().isEmpty()) {
            return null;
        }
        JsonArrayBuilder list = Jsons.array();
        stop.skipped().forEach(skip -> list.add(Jsons.object().add("step", skip.stepId()).add("why", skip.why().name())));
        return CanonicalJson.write(Jsons.object().add("skipped", list).build());
    }
}
