package io.mitosis.user.registration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.mitosis.user.profile.Profile;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/// The code of a country; absence is left to `@NotNull`.
@Documented
@Constraint(validatedBy = IsoCountry.Rule.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface IsoCountry {

	String message() default "must be the two capital letters of a country, such as DE";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Rule implements ConstraintValidator<IsoCountry, String> {

		@Override
		public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
			return code == null || Profile.isCountry(code);
		}

	}

}
