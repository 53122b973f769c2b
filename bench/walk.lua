-- For wrk: asks for the addresses of a file in turn, again and again, each thread beginning somewhere else.
-- A line is an address, or an address, a tab and the ETag that is known of it.
--   wrk … -s walk.lua http://host:port -- FILE THREADS FIRST
-- The last line of the output is the result, as JSON; latencies in microseconds.

local started = 0

function setup(thread)
    thread:set("number", started)
    started = started + 1
end

function init(arguments)
    requests = {}
    for line in io.lines(arguments[1]) do
        local address, etag = line:match("^([^\t]+)\t(.+)$")
        local headers = etag and { ["If-None-Match"] = etag } or nil
        requests[#requests + 1] = wrk.format("GET", address or line, headers)
    end
    at = math.floor(number * #requests / tonumber(arguments[2])) + tonumber(arguments[3])
end

function request()
    at = at % #requests + 1
    return requests[at]
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '{"answers": %d, "micros": %d, "bytes": %d, "p50": %d, "p99": %d, "max": %d, "errors": %d}\n',
        summary.requests, summary.duration, summary.bytes,
        latency:percentile(50), latency:percentile(99), latency.max,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
