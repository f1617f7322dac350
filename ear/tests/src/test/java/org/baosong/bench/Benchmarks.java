package org.baosong.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.baosong.bench.inside.P1Servlet;
import org.baosong.live.Server;

/**
 * {@code mvn -Pbench verify}: every benchmark of the product against its reference in the same run, one line each. They tell, and fail
 * the build only if what they measured was not done.
 */
public final class Benchmarks {

    private static final Path FOLDER = Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath();

    /** Read by the build, which shows it as its own error: what a forked machine prints is easily lost. */
    private static final Path FAILURE = FOLDER.resolve("failure.txt");

    private Benchmarks() {
    }

    /** Whether a benchmark is among those asked for by {@code -Dbench.only}, separated by commas; all are if nothing is said. */
    private static boolean isWanted(String name) {
        String only = System.getProperty("bench.only", "");
        return only.isEmpty() || List.of(only.split(",")).contains(name);
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("live.folder", FOLDER.toString());
        Path jar = Path.of(System.getProperty("live.jar", "../target/baosong.jar")).toAbsolutePath();
        System.setProperty("live.jar", BenchJar.make(jar, FOLDER.resolve("baosong-bench.jar"), P1Servlet.class).toString());
        boolean smoke = Boolean.getBoolean("bench.smoke");
        Files.deleteIfExists(FAILURE);
        try {
            if (isWanted("P1")) {
                System.out.println(new P1(Server.freshFolder("p1"), smoke ? P1.Size.SMOKE : P1.Size.FULL).run());
            }
            if (isWanted("P4")) {
                new P4(Server.freshFolder("p4"), smoke ? P4.Size.SMOKE : P4.Size.FULL).run().forEach(System.out::println);
            }
            Set<String> lists = Stream.of("P5a", "P5b").filter(name -> isWanted("P5") || isWanted(name)).collect(Collectors.toSet());
            if (!lists.isEmpty()) {
                new Lists(Server.freshFolder("p5"), smoke ? Lists.Size.SMOKE : Lists.Size.FULL).run(lists).forEach(System.out::println);
            }
            if (isWanted("P6")) {
                System.out.println(new Exported(Server.freshFolder("p6"), smoke ? Exported.Size.SMOKE : Exported.Size.FULL).run());
            }
            if (isWanted("nation")) {
                new NationLists(Server.freshFolder("nation"), smoke ? NationLists.Size.SMOKE : NationLists.Size.FULL).run().forEach(System.out::println);
            }
            if (isWanted("P17")) {
                System.out.println(new P17(Server.freshFolder("p17"), smoke ? P17.Size.SMOKE : P17.Size.FULL).run());
            }
        } catch (Exception | AssertionError failed) {
            StringWriter why = new StringWriter();
            failed.printStackTrace(new PrintWriter(why));
            Files.writeString(FAILURE, why.toString());
            throw failed;
        } finally {
            Server.stopAll();
        }
    }
}
