-- wrk -s load.lua URL -- MODE FILE TOKEN: MODE get reads the addresses of FILE in turn; create posts new accounts;
-- edit changes one field of the accounts whose ids FILE lists. At the end one line of JSON.
local lines, at, mode, headers = {}, 0, "get", {}
local towns = { "Тверь", "Тула", "Рязань", "Курск", "Орёл", "Псков", "Суми", "Рівне" }

function init(args)
  mode = args[1]
  for line in io.lines(args[2]) do lines[#lines + 1] = line end
  headers["Authorization"] = "Bearer " .. args[3]
  headers["Accept"] = mode == "get" and "text/html" or "application/json"
  if mode ~= "get" then headers["Content-Type"] = "application/json" end
  math.randomseed(os.time())
  at = math.random(#lines)
  run = os.time() % 1000000 .. "-" .. math.random(99999)
end

function request()
  at = at % #lines + 1
  count = (count or 0) + 1
  if mode == "get" then return wrk.format("GET", lines[at], headers) end
  if mode == "create" then
    return wrk.format("POST", "/api/accounts", headers,
      string.format('{"name":"ООО «%s %s-%d»","city":"%s"}', lines[at], run, count, towns[count % #towns + 1]))
  end
  return wrk.format("PATCH", "/api/accounts/" .. lines[at], headers, string.format('{"city":"%s %d"}', towns[count % #towns + 1], count))
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format('JSON {"p50":%.4f,"p99":%.4f,"max":%.4f,"per_second":%.1f,"requests":%d,"refused":%d,"broken":%d,"bytes":%d}\n',
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000, summary.requests / summary.duration * 1e6,
    summary.requests, errors.status, errors.connect + errors.read + errors.write + errors.timeout, summary.bytes))
end
