package org.baosong.web.definitions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.definition.boundary.DefinitionView;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.DefinitionProblem;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Reply;

/** Checks and publishes the text of a definition; what is wrong is said by line. */
@Named
@RequestScoped
public class PublishPage {

    @EJB
    private Definitions definitions;
    @Inject
    private Words words;

    private String yaml = "";
    private List<DefinitionProblem> problems;

    /** Looks for mistakes and publishes nothing. */
    public String check() {
        FacesErrors.attempt(() -> problems = definitions.check(yaml));
        return null;
    }

    public String publish() {
        if (!FacesErrors.attempt(() -> problems = definitions.check(yaml)) || !problems.isEmpty()) {
            return null;
        }
        DefinitionView[] published = new DefinitionView[1];
        return FacesErrors.attempt(() -> published[0] = definitions.publish(yaml))
                ? Reply.done(words.of("def.published", published[0].title().in(words.locale()), published[0].version()), DefinitionsPage.PAGE) : null;
    }

    /** What is wrong, or null before the first check. */
    public List<DefinitionProblem> getProblems() {
        return problems;
    }

    public boolean isChecked() {
        return problems != null;
    }

    public String sentence(DefinitionProblem problem) {
        return problem.message(words.locale());
    }

    public String getYaml() {
        return yaml;
    }

    public void setYaml(String yaml) {
        this.yaml = yaml == null ? "" : yaml;
    }
}
