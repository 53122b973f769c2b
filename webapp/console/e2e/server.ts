/** Where the tests run, from the environment: PLENARY_TEST_SERVER, PLENARY_ADMIN_EMAIL and PLENARY_ADMIN_PASSWORD. */
export interface Server {
    readonly base: string;
    readonly email: string;
    readonly password: string;
}

/** Fails with a sentence when something is missing: a test that does not run is no passed test. */
export function serverOf(environment: NodeJS.ProcessEnv): Server {
    const needed = (name: string) => {
        const value = environment[name];
        if (value === undefined || value === "") {
            throw new Error(
                `The browser tests need ${name}: start a server that may be changed, for instance './plenary run --data DIR --port 8090', ` +
                    "and set PLENARY_TEST_SERVER to its address, PLENARY_ADMIN_EMAIL and PLENARY_ADMIN_PASSWORD to its administrator.",
            );
        }
        return value;
    };
    return {
        base: needed("PLENARY_TEST_SERVER").replace(/\/+$/, ""),
        email: needed("PLENARY_ADMIN_EMAIL"),
        password: needed("PLENARY_ADMIN_PASSWORD"),
    };
}
