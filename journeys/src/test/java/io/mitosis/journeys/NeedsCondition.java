package io.mitosis.journeys;

import java.lang.reflect.AnnotatedElement;

import io.mitosis.lab.system.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/// Compares what a class or a method needs with the chosen target.
final class NeedsCondition implements ExecutionCondition {

	private final Target target;

	NeedsCondition() {
		this(Chosen.TARGET);
	}

	NeedsCondition(Target target) {
		this.target = target;
	}

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return context.getElement()
			.flatMap((element) -> AnnotationSupport.findAnnotation(element, Needs.class))
			.map(Needs::value)
			.filter((need) -> !need.isMetBy(this.target))
			.map((need) -> leaveOut(need.reason(this.target), context))
			.orElseGet(() -> ConditionEvaluationResult.enabled("Everything is there"));
	}

	private static ConditionEvaluationResult leaveOut(String reason, ExtensionContext context) {
		SystemExtension.leftOut(context).add(reason, context.getElement().map(NeedsCondition::tests).orElse(0));
		return ConditionEvaluationResult.disabled(reason);
	}

	/// How many there are; one with parameters counts once.
	static int tests(AnnotatedElement element) {
		return (element instanceof Class<?> type)
				? AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN).size()
				: 1;
	}

}
