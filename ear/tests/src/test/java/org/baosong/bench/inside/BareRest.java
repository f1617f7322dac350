package org.baosong.bench.inside;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An interface beside the product's, without its filters, for the list that the product's is measured against. */
@ApplicationPath("public/bench/rest")
public class BareRest extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(BareList.class);
    }
}
