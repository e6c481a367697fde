package io.mitosis.lab.bench;

/// What one pass came to.
///
/// @param me `GET /users/me` per second
/// @param plans `GET /plans` per second
/// @param cost processor time of gateway and user-service for one of the former, in ms
record Rate(double me, double plans, double cost) {

}
