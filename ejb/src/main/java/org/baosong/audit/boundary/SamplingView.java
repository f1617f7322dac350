package org.baosong.audit.boundary;

import java.time.Instant;
import java.util.List;
import org.baosong.audit.entity.AuditTask;
import org.baosong.audit.entity.Sampling;
import org.baosong.definition.model.DecisionKind;

/**
 * A sample drawn by lot.
 *
 * @param population     how many it was drawn from
 * @param size           how many were drawn
 * @param seed           with it anybody draws the same again
 * @param releasedBy     who passed the others in one act, or empty
 * @param passed         how many others were passed so
 * @param finishedAt     when the last of the others was gone through; null although released means that this was interrupted
 * @param abandonedBy    who gave it up, or empty
 * @param reason         why
 * @param members        what was drawn; empty in lists
 */
public record SamplingView(long id, Sampling.Kind kind, String desk, String definitionCode, long campaignId, int population, int size, String seed,
                           String drawnBy, Instant drawnAt, String releasedBy, Instant releasedAt, int passed, Instant finishedAt,
                           String abandonedBy, Instant abandonedAt, String reason, List<Member> members) {

    public SamplingView {
        members = List.copyOf(members);
    }

    /** A filing that was drawn; the task is 0 in a spot check, the decision null while there is none. */
    public record Member(long taskId, long filingId, String filingNo, String organisationName, TaskView task) {

        public boolean isOpen() {
            return task != null && task.state() == AuditTask.State.OPEN;
        }

        public boolean isPassed() {
            return task != null && task.decision() == DecisionKind.PASS;
        }
    }

    static SamplingView of(Sampling s, List<Member> members) {
        return new SamplingView(s.getId(), s.getKind(), s.getDesk().toString(), s.getDefinitionCode() == null ? "" : s.getDefinitionCode(),
                s.getCampaignId() == null ? 0 : s.getCampaignId(), s.getPopulationSize(), s.getSampleSize(), s.getSeed(), s.getDrawnBy(), s.getDrawnAt(),
                s.getReleasedBy() == null ? "" : s.getReleasedBy(), s.getReleasedAt(), s.getPassed(), s.getFinishedAt(),
                s.getAbandonedBy() == null ? "" : s.getAbandonedBy(), s.getAbandonedAt(), s.getReason() == null ? "" : s.getReason(), members);
    }

    /** How many of the sample still have to be decided. */
    public long open() {
        return members.stream().filter(Member::isOpen).count();
    }

    /** Whether one of the sample was not passed, so that the others have to be looked at. */
    public boolean failed() {
        return members.stream().anyMatch(member -> member.task() != null && !member.isOpen() && !member.isPassed());
    }

    public boolean isInterrupted() {
        return releasedAt != null && finishedAt == null;
    }

    public boolean isAbandoned() {
        return abandonedAt != null;
    }

    /** Whether it can still be given up: a lot that was neither given up nor released. */
    public boolean isOpenLot() {
        return kind == Sampling.Kind.LOT && !isAbandoned() && releasedAt == null && others() > 0;
    }

    /** How many can be passed in one act. */
    public int others() {
        return population - size;
    }
}
