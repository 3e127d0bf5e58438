package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;

/** One rule over a whole network; passes over what the draft only guesses. */
interface Check {

    void check(NetworkDraft draft, Diagnostics diagnostics);
}
