-- As many people as there are connections come to a page in one moment. Who is refused comes again when they were told to, and who has
-- the page is done. Takes a file of cookies, a line a person, and one of pages, of which the first is asked for. All of them in one
-- thread: as many threads would come one after the other.
local people = require("people")
local DONE = 3600 * 1000 -- ms
local INSIDE = { "%f[%w]at [%w.$]+%([%w.]+:%d+%)", "Exception%f[%W]", "IJ%d%d%d%d%d%d", "SQLState", "ERROR:" } -- what no reader is ever to see
local waits = {}

function init(args)
  page = people.pages(args[2], {})[1]
  requests = {}
  for _, cookie in ipairs(people.lines(args[1])) do
    table.insert(requests, wrk.format("GET", page.path, people.with(cookie, { Accept = "text/html" })))
  end
  at = 0
  good, refused, bad, refusal, why = 0, 0, 0, "", ""
end

function request()
  at = at % #requests + 1
  return requests[at]
end

-- Asked before each request without a word of which connection it is. One is as good as the other, so the waits that answers
-- named are given out in the order in which they came. One that comes first after that takes another's, who then asks at once: as
-- many waits are given out as were named.
function delay()
  return table.remove(waits, 1) or 0
end

local function looksInside(body)
  for _, words in ipairs(INSIDE) do
    if body:find(words) then
      return true
    end
  end
  return false
end

function response(status, headers, body)
  local later = status == 503 and tonumber(headers["Retry-After"])
  local words = status == 503 and body:match("<h1>([^<]+)</h1>")
  if later and words and not looksInside(body) then
    refused, refusal = refused + 1, words
    table.insert(waits, later * 1000)
    return
  end
  local before = bad
  bad, why = people.look(page, status, body, bad, why)
  why = status == 503 and "refused without words or when to come again, or with a look inside" or why
  good = bad == before and good + 1 or good
  table.insert(waits, DONE)
end

function done(summary, latency)
  local thread = people.threads[1]
  io.write(string.format(
    '\nRESULT {"good":%d,"refused":%d,"bad":%d,"lost":%d,"longest":%d,"refusal":"%s","why":"%s"}\n',
    thread:get("good"), thread:get("refused"), thread:get("bad"), people.lost(summary), latency.max,
    people.quoted(thread:get("refusal")), people.quoted(thread:get("why"))))
end
