-- What the scripts share: each thread of wrk is one person with one connection, since an answer comes without a word on which
-- connection it came. setup and done are called once, the rest in each thread.
local people = {}
local threads = {}
people.threads = threads

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function people.lines(file)
  local all = {}
  for line in io.lines(file) do
    table.insert(all, line)
  end
  return all
end

-- The heads of a request: whose it is, and that it comes from a page of Praxis.
function people.headers(file, more)
  local cookies = people.lines(file)
  return people.with(cookies[number % #cookies + 1], more)
end

function people.with(cookie, more)
  local host = wrk.host .. ":" .. wrk.port
  local all = { Host = host, Origin = "http://" .. host, Cookie = cookie, ["Accept-Language"] = "en" }
  for name, value in pairs(more) do
    all[name] = value
  end
  return all
end

-- Pages to be read: lines of an address, a tab and words that the page must have.
function people.pages(file, headers)
  local all = {}
  for _, line in ipairs(people.lines(file)) do
    local path, words = line:match("^(.-)\t(.*)$")
    table.insert(all, { path = path, words = words, request = wrk.format("GET", path, headers) })
  end
  return all
end

-- How many were bad, and why the last one was, after a page has been looked at.
function people.look(page, status, html, bad, why)
  if status ~= 200 then
    return bad + 1, page.path .. " answered " .. status
  elseif not html:find(page.words, 1, true) then
    return bad + 1, page.path .. ' without "' .. page.words .. '"'
  end
  return bad, why
end

-- Each thread counts in the globals bytes, bad and why; and keeps the times of what counts in times, in µs, where that is not
-- every request.
function people.tell(summary, latency)
  local bad, bytes, why, all = 0, 0, "", {}
  for _, thread in ipairs(threads) do
    bad, bytes = bad + thread:get("bad"), bytes + thread:get("bytes")
    why = thread:get("why") ~= "" and thread:get("why") or why
    for _, time in ipairs(thread:get("times") or {}) do
      table.insert(all, time)
    end
  end
  table.sort(all)
  local requests = #all > 0 and #all or summary.requests
  local part = function(share)
    return #all > 0 and all[math.max(1, math.ceil(#all * share / 100))] or latency:percentile(share)
  end
  io.write(string.format(
    '\nRESULT {"requests":%d,"micros":%d,"p50":%d,"p95":%d,"p99":%d,"bytes":%d,"bad":%d,"lost":%d,"why":"%s"}\n',
    requests, summary.duration, part(50), part(95), part(99), bytes, bad,
    people.lost(summary), people.quoted(why)))
end

function people.lost(summary)
  local errors = summary.errors
  return errors.connect + errors.read + errors.write + errors.timeout
end

-- As a text of JSON may hold it.
function people.quoted(words)
  return (words:gsub('["\\%c]', "'"))
end

return people
