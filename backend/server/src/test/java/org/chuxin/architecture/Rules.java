package org.chuxin.architecture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.apache.ibatis.annotations.Mapper;
import org.chuxin.platform.sql.VirtualThreads;
import org.reactivestreams.Publisher;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of the structure, as documentation that runs. */
final class Rules {

	static final ArchRule CONTROLLERS_ARE_OF_ONE_KIND = classes().that()
		.areAnnotatedWith(RestController.class)
		.should(new ArchCondition<>("have only reactive handlers or only plain ones") {
			@Override
			public void check(JavaClass controller, ConditionEvents events) {
				long reactive = handlers(controller).stream().filter(Rules::isReactive).count();
				if (reactive > 0 && reactive < handlers(controller).size()) {
					events.add(SimpleConditionEvent.violated(controller, controller.getName() + " mixes both kinds"));
				}
			}
		});

	static final ArchRule REACTIVE_CONTROLLERS_REACH_NO_MAPPER = classes().that()
		.areAnnotatedWith(RestController.class)
		.should(new ArchCondition<>("reach no mapper on the event loop") {
			@Override
			public void check(JavaClass controller, ConditionEvents events) {
				handlers(controller).stream()
					.filter(Rules::isReactive)
					.flatMap((handler) -> mappersReachedFrom(handler).stream())
					.forEach((path) -> events.add(SimpleConditionEvent.violated(controller, path)));
			}
		});

	static final ArchRule MAPPERS_ARE_HIDDEN = classes().that()
		.areAnnotatedWith(Mapper.class)
		.should()
		.notBePublic()
		.because("rows and mappers stay behind one class with a plural noun");

	static final ArchRule ONLY_WECHAT_KNOWS_THE_SDK = noClasses().that()
		.resideOutsideOfPackage("org.chuxin.wechat..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("me.chanjar.weixin..", "cn.binarywang.wx..");

	static final ArchRule PACKAGES_HAVE_NO_CIRCLES = SlicesRuleDefinition.slices()
		.matching("org.chuxin.(**)")
		.should()
		.beFreeOfCycles();

	static final ArchRule ONLY_LEADERBOARD_SEES_REDIS = noClasses().that()
		.resideOutsideOfPackage("org.chuxin.leaderboard..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.data.redis..", "io.lettuce..");

	static final ArchRule FEATURES_DO_NOT_WAIT = noClasses().that()
		.resideOutsideOfPackage("org.chuxin.platform..")
		.should()
		.callMethodWhere(new com.tngtech.archunit.base.DescribedPredicate<JavaMethodCall>(
				"block(), subscribe() or subscribeOn() is called") {
			@Override
			public boolean test(JavaMethodCall call) {
				return call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")
						&& Set.of("block", "blockFirst", "blockLast", "blockOptional", "subscribe", "subscribeOn")
							.contains(call.getName());
			}
		});

	static final ArchRule TIME_IS_INJECTED = noClasses().should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(LocalDateTime.class, "now")
		.orShould()
		.callMethod(ZonedDateTime.class, "now")
		.orShould()
		.callMethod(System.class, "currentTimeMillis");

	private Rules() {
	}

	private static List<JavaMethod> handlers(JavaClass controller) {
		return controller.getMethods()
			.stream()
			.filter((method) -> method.isMetaAnnotatedWith(RequestMapping.class)
					|| method.isAnnotatedWith(RequestMapping.class))
			.toList();
	}

	private static boolean isReactive(JavaMethod handler) {
		return handler.getRawReturnType().isAssignableTo(Publisher.class);
	}

	/** Follows calls, but not into what a method hands to virtual threads. */
	private static List<String> mappersReachedFrom(JavaMethod handler) {
		Set<JavaMethod> seen = new HashSet<>();
		Deque<JavaMethod> next = new ArrayDeque<>(List.of(handler));
		List<String> reached = new ArrayList<>();
		while (!next.isEmpty()) {
			JavaMethod method = next.pop();
			if (!seen.add(method) || waitsElsewhere(method)) {
				continue;
			}
			for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
				if (call.getTargetOwner().isAnnotatedWith(Mapper.class)
						|| call.getTargetOwner().isEquivalentTo(JdbcOperations.class)) {
					reached.add(handler.getFullName() + " reaches " + call.getTarget().getFullName() + " in "
							+ method.getName());
				}
				call.getTarget().resolveMember().ifPresent(next::push);
			}
		}
		return reached;
	}

	private static boolean waitsElsewhere(JavaMethod method) {
		return method.getMethodCallsFromSelf()
			.stream()
			.anyMatch((call) -> call.getTargetOwner().isEquivalentTo(VirtualThreads.class));
	}

}
