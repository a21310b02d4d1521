-- Reads pages as people do who have signed in, by turns: one alone would stand for all, and none is like the others. Takes two files: of
-- cookies, a line a person; and of pages, lines of an address, a tab and words that the page must have; and how many threads share
-- the people among them.
local people = require("people")

function init(args)
  readers = {}
  local cookies, threads = people.lines(args[1]), tonumber(args[3])
  for i = number % #cookies + 1, #cookies, threads do
    table.insert(readers, people.pages(args[2], people.with(cookies[i], { Accept = "text/html" })))
  end
  at = number * 7919 % #readers[1] -- not all at the same page
  turn = 0
  bytes, bad, why = 0, 0, ""
end

function request()
  turn = turn % #readers + 1
  at = at % #readers[turn] + 1
  return readers[turn][at].request
end

function response(status, headers, body)
  bytes = bytes + #body
  bad, why = people.look(readers[turn][at], status, body, bad, why)
end

done = people.tell
