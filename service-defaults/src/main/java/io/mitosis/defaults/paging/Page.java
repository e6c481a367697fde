package io.mitosis.defaults.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Window;

/// A part of a list as the API shows it.
///
/// @param next the cursor to go on with as `after`, `null` on the last page
public record Page<T>(List<T> items, @Nullable String next) {

	/// Shows what a repository has found.
	/// @param view how an item is shown
	/// @param place where an item stands in the list
	public static <D, T> Page<T> of(Window<D> window, Function<D, T> view, Function<D, Cursor> place) {
		List<T> items = window.stream().map(view).toList();
		return new Page<>(items, window.hasNext() ? place.apply(window.getContent().getLast()).toString() : null);
	}

}
