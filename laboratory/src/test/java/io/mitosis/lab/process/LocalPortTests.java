package io.mitosis.lab.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPortTests {

	@Test
	void aBusyPortNamesItsHolder() throws IOException {
		try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			LocalPort port = new LocalPort(listener.getLocalPort());

			assertThat(port.isBusy()).isTrue();
			assertThat(PortHolder.of(port)).map(PortHolder::pid).contains(ProcessHandle.current().pid());
		}
	}

	@Test
	void freePortsAreFreeAndDifferent() {
		assertThat(LocalPort.free(20)).doesNotHaveDuplicates().noneMatch(LocalPort::isBusy);
	}

	@Test
	void portsInARowAreAllFree() {
		LocalPort first = LocalPort.freeRow(3, Set.of());

		assertThat(IntStream.range(first.number(), first.number() + 3).mapToObj(LocalPort::new))
			.noneMatch(LocalPort::isBusy);
	}

	@Test
	void freePortsArePromisedToNobody() {
		Set<Integer> promised = IntStream.range(12_000, 31_900).boxed().collect(Collectors.toSet());

		assertThat(LocalPort.free(5, promised)).extracting(LocalPort::number).doesNotContainAnyElementsOf(promised);
	}

}
