package io.mitosis.defaults.problem;

import java.util.List;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/// Makes every refusal and every failure of a service an RFC 9457 problem.
///
/// `mitosis.web.max-body` limits the bodies that are read, default 1 MiB.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
public class ProblemAutoConfiguration {

	private static final int AFTER_SECURITY = -90;

	@Bean
	@ConditionalOnMissingBean
	ProblemAdvice problemAdvice() {
		return new ProblemAdvice();
	}

	@Bean
	@ConditionalOnMissingBean
	ProblemCompletion problemCompletion() {
		return new ProblemCompletion();
	}

	@Bean
	@ConditionalOnMissingBean(ErrorController.class)
	ProblemErrorController problemErrorController() {
		return new ProblemErrorController();
	}

	@Bean
	@ConditionalOnMissingBean(name = "bodyLimit")
	FilterRegistrationBean<BodyLimitFilter> bodyLimit(@Value("${mitosis.web.max-body:1MB}") DataSize limit,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		var registration = new FilterRegistrationBean<>(new BodyLimitFilter(limit, problems));
		registration.setOrder(AFTER_SECURITY);
		return registration;
	}

	@Bean
	@ConditionalOnMissingBean(name = "vagueTypes")
	FilterRegistrationBean<VagueTypeFilter> vagueTypes(
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		var registration = new FilterRegistrationBean<>(new VagueTypeFilter(problems));
		registration.setOrder(AFTER_SECURITY);
		return registration;
	}

	@Bean
	@ConditionalOnMissingBean
	Acceptance acceptance() {
		return new Acceptance();
	}

	/// Lets the advice answer for functional routes too; the framework asks it for
	/// controllers only.
	@Bean
	@ConditionalOnMissingBean(name = "functionalRouteProblems")
	WebMvcConfigurer functionalRouteProblems() {
		return new WebMvcConfigurer() {
			@Override
			public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
				resolvers.forEach((resolver) -> {
					if (resolver instanceof ExceptionHandlerExceptionResolver advised) {
						advised.setMappedHandlerPredicate((handler) -> true);
					}
				});
			}
		};
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = { "com.mongodb.MongoException", "org.springframework.dao.DataAccessException" })
	static class Database {

		@Bean
		@ConditionalOnMissingBean
		DatabaseProblems databaseProblems() {
			return new DatabaseProblems();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(TomcatWebServerFactory.class)
	static class Container {

		@Bean
		@ConditionalOnMissingBean
		ParameterProblems parameterProblems() {
			return new ParameterProblems();
		}

		@Bean
		@ConditionalOnMissingBean(name = "containerProblems")
		@Order(Ordered.LOWEST_PRECEDENCE)
		WebServerFactoryCustomizer<TomcatWebServerFactory> containerProblems() {
			return (tomcat) -> tomcat.addContextCustomizers(
					(context) -> context.getParent().getPipeline().addValve(new ContainerProblemValve()));
		}

	}

}
