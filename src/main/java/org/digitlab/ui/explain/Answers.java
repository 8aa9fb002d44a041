package org.digitlab.ui.explain;

import org.digitlab.inference.Explanation;
import org.digitlab.inference.ExplanationService;
import org.digitlab.inference.Question;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** Hands answers from the service's thread to the view model on its own. */
record Answers(ExplainViewModel target, TaskExecutor executor, Words words) implements ExplanationService.Listener {

    @Override
    public void explained(Explanation explanation) {
        executor.later(() -> target.show(explanation));
    }

    @Override
    public void refused(Question question, String reason) {
        failed(question, words.format("explain.refused", question.family().title(), reason));
    }

    @Override
    public void failed(Question question, String problem) {
        executor.later(() -> target.show(question, problem));
    }
}
