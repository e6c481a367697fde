package io.mitosis.lab.demo;

/// One hop of a story.
///
/// @param heading what happens
/// @param place where
/// @param text why so
/// @param file in which it is written
record Hop(String heading, String place, String text, String file) {

}
