-- Reads pages as people do who have signed in. Takes two files: of cookies, a line a person; and of pages, lines of an address, a tab
-- and words that the page must have.
local people = require("people")

function init(args)
  local headers = people.headers(args[1], { Accept = "text/html" })
  pages = {}
  for _, line in ipairs(people.lines(args[2])) do
    local path, words = line:match("^(.-)\t(.*)$")
    table.insert(pages, { words = words, request = wrk.format("GET", path, headers) })
  end
  at = number * 7919 % #pages -- not all at the same one
  bytes, bad, why = 0, 0, ""
end

function request()
  at = at % #pages + 1
  return pages[at].request
end

function response(status, headers, body)
  bytes = bytes + #body
  if status ~= 200 then
    bad, why = bad + 1, "answered " .. status
  elseif not body:find(pages[at].words, 1, true) then
    bad, why = bad + 1, "a page without \"" .. pages[at].words .. "\""
  end
end

done = people.tell
