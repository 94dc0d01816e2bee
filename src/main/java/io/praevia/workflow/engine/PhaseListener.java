package io.praevia.workflow.engine;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the phase of the element that a process reaches on its assessment: extension property {@code phase}. */
@Component
class PhaseListener {

    private static final String PROPERTY = "phase";

    private final ObjectProvider<Assessments> assessments;

    PhaseListener(ObjectProvider<Assessments> assessments) {
        this.assessments = assessments;
    }

    /** @throws IllegalArgumentException if the element names a phase outside the vocabulary */
    void attach(Element element, ActivityImpl activity) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        if (properties == null) {
            return;
        }
        properties.elements("property").stream()
                .filter(property -> PROPERTY.equals(property.attribute("name")))
                .map(property -> Phase.of(property.attribute("value")))
                .forEach(phase -> activity.addListener(ExecutionListener.EVENTNAME_START, enter(phase)));
    }

    private ExecutionListener enter(Phase phase) {
        return execution -> assessments.getObject().enterPhase(Cases.of(execution), phase);
    }
}
