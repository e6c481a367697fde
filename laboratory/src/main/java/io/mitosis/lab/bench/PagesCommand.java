package io.mitosis.lab.bench;

import java.util.List;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures whether a page costs the same wherever it is and however much there is.
@Command(name = "pages", description = "Measure first and deep pages of lists that grow")
public final class PagesCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = "--sizes", paramLabel = "N", split = ",",
			description = "how many entries the lists have (default: ${DEFAULT-VALUE})",
			defaultValue = "1000,100000,1000000")
	private List<Integer> sizes = List.of();

	@Option(names = "--lists", paramLabel = "LIST", split = ",",
			description = "users, invoices and notifications, or some of them (default: ${DEFAULT-VALUE})",
			defaultValue = "users,invoices,notifications")
	private List<String> lists = List.of();

	@Option(names = "--keep", description = "leave what was sown, to go on with it; ./lab audit will not like it")
	private boolean keep;

	@Option(names = "--force", description = "sow more than 10000 on the stand-in, too")
	private boolean force;

	@Override
	public void run() {
		List<Integer> ascending = this.sizes.stream().distinct().sorted().toList();
		if (ascending.isEmpty() || ascending.getFirst() < 200) {
			throw new LabException("A list that shall have a deep page has at least 200 entries");
		}
		try (PagesBench bench = new PagesBench(this.system.addresses())) {
			bench.measure(ascending, this.lists, this.force, this.keep).forEach(System.out::println);
		}
	}

}
