package io.mitosis.lab.timeline;

/// The person whose story is told.
///
/// @param id the id in every service, empty while nobody has met the person
/// @param email the address of the mails
record Subject(String id, String email) {

}
