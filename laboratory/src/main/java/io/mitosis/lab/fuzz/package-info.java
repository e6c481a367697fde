/// Requests that nobody sends in good faith, made from the published OpenAPI documents, and what is wrong with the answers.
///
/// Each request follows from a seed and its number, so that whatever is found can be found again.
@NullMarked
package io.mitosis.lab.fuzz;

import org.jspecify.annotations.NullMarked;
