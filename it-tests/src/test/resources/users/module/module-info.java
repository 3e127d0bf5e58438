/** A user's module: what the runtime requires comes with it. */
module moons {
    requires dev.nacre.runtime;
}
