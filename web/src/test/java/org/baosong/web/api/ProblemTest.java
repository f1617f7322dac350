package org.baosong.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Locale;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void a_refusal_names_code_field_and_words() {
        DomainException refusal = new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("phone", "F3123")));
        Problem problem = Problem.of(refusal, "/api/v1/me", Texts.CHINESE);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.title()).isEqualTo("Invalid");
        assertThat(problem.errors()).extracting(Problem.FieldError::field, Problem.FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("phone", "F3123"));
        assertThat(problem.errors().get(0).message()).contains("手机号");
        assertThat(problem.detail()).isNotEqualTo(Problem.of(refusal, "/api/v1/me", Locale.ENGLISH).detail());
    }

    @Test
    void refusals_are_found_inside_wrappings() {
        DomainException refusal = new DomainException(CommonError.NOT_FOUND);
        assertThat(Unwrapped.refusal(new EJBException(new RuntimeException(refusal)))).contains(refusal);
        assertThat(Unwrapped.refusal(new IllegalStateException(refusal))).contains(refusal);
        assertThat(Unwrapped.refusal(new IllegalStateException("bug"))).isEmpty();
        assertThat(Unwrapped.refusal(null)).isEmpty();
    }

    @Test
    void somebody_elses_change_is_a_stale_one() {
        assertThat(Unwrapped.refusal(new EJBException(new OptimisticLockException("row"))).orElseThrow().error()).isEqualTo(CommonError.STALE);
    }

    @Test
    void a_reference_is_short_and_has_no_letters_that_look_alike() {
        assertThat(References.log(new IllegalStateException("for the test"), "/page")).matches("[2-9A-HJKMNP-TV-Z]{8}");
    }
}
