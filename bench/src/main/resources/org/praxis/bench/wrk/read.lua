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
  math.randomseed(number)
  turn = 0
  bytes, bad, why = 0, 0, ""
end

function request()
  turn = turn % #readers + 1
  at = math.random(#readers[turn]) -- in turn as well, a person would come to the same few again and again
  return readers[turn][at].request
end

function response(status, headers, body)
  bytes = bytes + #body
  bad, why = people.look(readers[turn][at], status, body, bad, why)
end

done = people.tell
