package org.baosong.bench;

import java.time.Duration;
import java.util.List;

/** Processor time, user and system, that some processes have used so far. */
final class CpuTime {

    private final List<ProcessHandle> processes;

    CpuTime(List<ProcessHandle> processes) {
        this.processes = processes;
    }

    long nanos() {
        return processes.stream().mapToLong(process -> process.info().totalCpuDuration().map(Duration::toNanos).orElseThrow()).sum();
    }
}
