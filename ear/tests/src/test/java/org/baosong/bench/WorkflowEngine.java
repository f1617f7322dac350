package org.baosong.bench;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.flowable.engine.ProcessEngine;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.task.api.Task;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The reference of P4: Flowable in this process, with a schema of its own on the product's database server. Three user tasks, each for
 * the candidates of one authority; history as far as audits need it; no job executor, because nothing here waits for one.
 */
final class WorkflowEngine implements AutoCloseable {

    private static final String PROCESS = "threeLevels";
    private static final List<String> LEVELS = List.of("county", "city", "province");
    /** As many connections as the product's pool holds. */
    private static final int POOL = 40;

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final List<Case> kinds;
    private final Queue<Case> waiting = new ConcurrentLinkedQueue<>();
    private long started;
    private long passed;

    /** A process that waits, and the authorities it goes through, county first. */
    private record Case(String process, List<String> desks) {
    }

    /**
     * @param counties authorities whose institutions file, as region codes
     */
    WorkflowEngine(String url, String user, String password, List<String> counties) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(POOL);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool = new HikariDataSource(settings);
        kinds = counties.stream().map(county -> new Case("", List.of(desk(county, 6), desk(county, 4), desk(county, 2)))).toList();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseType("mysql");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addClasspathResource("bench/three-levels.bpmn20.xml").deploy();
    }

    private static String desk(String county, int digits) {
        return county.substring(0, digits) + ":hc";
    }

    /** Starts processes until so many wait; that is the submission, which is not measured here. */
    void fill(int processes) {
        while (waiting.size() < processes) {
            Case kind = kinds.get((int) (started++ % kinds.size()));
            String id = engine.getRuntimeService().startProcessInstanceByKey(PROCESS, "filing-" + started,
                    Map.of("countyDesk", kind.desks().get(0), "cityDesk", kind.desks().get(1), "provinceDesk", kind.desks().get(2))).getId();
            waiting.add(new Case(id, kind.desks()));
        }
    }

    /** Takes one process through its three levels, as an officer of each would: find the task, claim it, complete it. */
    void pass(int thread) {
        Case next = waiting.remove();
        TaskService tasks = engine.getTaskService();
        for (int level = 0; level < LEVELS.size(); level++) {
            Task task = tasks.createTaskQuery().processInstanceId(next.process()).taskCandidateGroup(next.desks().get(level)).singleResult();
            tasks.claim(task.getId(), "officer-" + thread + "-" + LEVELS.get(level));
            tasks.complete(task.getId(), Map.of(LEVELS.get(level) + "Decision", "PASS"));
        }
    }

    /** Counts what was asked for. */
    void passed(long processes) {
        passed += processes;
    }

    /** Every process that was passed has ended, with three tasks in its history, and no other. */
    void checkThatItWasDone() {
        long ended = engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
        long decided = engine.getHistoryService().createHistoricTaskInstanceQuery().finished().count();
        if (ended != passed || decided != passed * LEVELS.size()) {
            throw new IllegalStateException(passed + " processes were passed, but " + ended + " ended with " + decided + " tasks");
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
