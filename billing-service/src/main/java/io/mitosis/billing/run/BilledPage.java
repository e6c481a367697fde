package io.mitosis.billing.run;

import io.mitosis.defaults.paging.Cursor;
import org.jspecify.annotations.Nullable;

/// What became of a page of accounts.
///
/// @param next where the next page begins, `null` behind the last one
record BilledPage(long billed, @Nullable Cursor next) {

}
