package io.mitosis.lab.fuzz;

import java.util.List;

/// One request of a seed, and what came of it: a line of the journal.
///
/// @param seed where its chance came from
/// @param number its place in the seed
/// @param operation what it was made of
/// @param caller who sent it
/// @param mutations what spoilt it
/// @param status the answer, 0 for none
/// @param findings what is wrong with the answer
/// @param curl how to send it again, where something is wrong or away
record Trial(long seed, int number, String operation, Who caller, List<String> mutations, int status,
		List<String> findings, String curl) {

	Trial {
		mutations = List.copyOf(mutations);
		findings = List.copyOf(findings);
	}

}
