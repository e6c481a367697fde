package io.mitosis.lab.component;

/// One process of a component.
///
/// @param name the component's name, with a number where it replicates
/// @param port where it listens
public record Instance(String name, int port) {

}
