package io.mitosis.defaults.observability;

/// Figures of a database that all instances share, such as how many documents wait there. A bean of this type is asked to
/// look them up every 5 s, and not at each scrape.
///
/// Every instance reports the same: aggregate over instances with `max`, never `sum`.
public interface GlobalGauges {

	/// Looks once, by an index. When it throws, the last figures stand.
	void refresh();

}
