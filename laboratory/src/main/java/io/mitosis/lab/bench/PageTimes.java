package io.mitosis.lab.bench;

import java.time.Duration;

/// How long pages of one list took when it had so many entries, as medians.
///
/// @param list its path and filters
/// @param size the entries that were sown
/// @param first the first page
/// @param middle the page in the middle
/// @param deep the page at nine tenths
record PageTimes(String list, int size, Duration first, Duration middle, Duration deep) {

	/// How much longer the deep page takes than the first.
	double depth() {
		return (double) this.deep.toNanos() / this.first.toNanos();
	}

	/// How much longer the deep page takes than that of the same list at another size.
	double growth(PageTimes smaller) {
		return (double) this.deep.toNanos() / smaller.deep.toNanos();
	}

}
