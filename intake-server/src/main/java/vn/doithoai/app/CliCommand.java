package vn.doithoai.app;

import java.util.concurrent.Callable;

/** What every command is: something that is run and has an exit code. */
interface CliCommand extends Callable<Integer> {

    int OK = 0;

    /** It could not be done; what and where was said. */
    int FAILED = 1;

    /** The command line was not understood. */
    int MISUSED = 2;
}
