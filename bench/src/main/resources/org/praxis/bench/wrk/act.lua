-- Fills in forms as people do who have signed in: opens a page, takes from its form what is hidden there, adds what somebody would
-- write, sends it, and sees that they are sent on. Takes two files: of cookies, a line a person; and of acts, lines of a page's address,
-- a form's id, fields as name=value joined by & (in which {n} is another number each time), and words that the address has where one is
-- sent on to, with tabs between. The third argument says how often a page's form is sent before the next page is opened: a number, or
-- "once" where each act can be done once, by one of as many threads as the fourth argument says. Only the sending is timed; but where a
-- fifth argument names a file of pages as in read.lua, so many of them as the sixth says are read after each page that was opened, and
-- everything is timed.
local people = require("people")
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanos; } moment;
  int clock_gettime(int clock, moment *at);
]]
local MONOTONIC = 1

local function micros()
  local at = ffi.new("moment")
  ffi.C.clock_gettime(MONOTONIC, at)
  return tonumber(at.seconds) * 1000000 + tonumber(at.nanos) / 1000
end

function init(args)
  reading = people.headers(args[1], { Accept = "text/html" })
  writing = people.headers(args[1], { Accept = "text/html" })
  once = args[3] == "once"
  again = once and 1 or tonumber(args[3])
  acts = {}
  for place, line in ipairs(people.lines(args[2])) do
    if not once or place % tonumber(args[4]) == number then
      local path, form, fields, to = line:match("^(.-)\t(.-)\t(.-)\t(.*)$")
      table.insert(acts, { path = path, form = form, fields = fields, to = to })
    end
  end
  at = once and 0 or number * 7919 % #acts -- not all at the same one
  pages = args[5] and people.pages(args[5], reading) or {}
  between = tonumber(args[6] or "0")
  read, reads = number * 7919 % math.max(1, #pages), 0
  written = 0
  times, bad, why, bytes = {}, 0, "", 0
  body, page, sent = nil, nil, 0
end

local function entities(text)
  return (text:gsub("&quot;", '"'):gsub("&#39;", "'"):gsub("&lt;", "<"):gsub("&gt;", ">"):gsub("&amp;", "&"))
end

local function encoded(text)
  return (text:gsub("[^%w%-%._~]", function(c) return string.format("%%%02X", c:byte()) end))
end

local function parts(fields)
  local all = {}
  for name, value in fields:gmatch("([^&=]+)=([^&]*)") do
    table.insert(all, { name, (value:gsub("{n}", number .. "-" .. os.time() .. "-" .. written)) })
  end
  return all
end

local function send(act, html)
  local head, inside = html:match('(<form[^>]-id="' .. act.form .. '"[^>]*>)(.-)</form>')
  if not head then
    return nil
  end
  local all = parts(act.fields)
  for input in inside:gmatch("<input[^>]*>") do
    if input:find('type="hidden"', 1, true) then
      local name, value = input:match('name="(.-)"'), input:match('value="(.-)"') or ""
      if name then
        table.insert(all, { name, entities(value) })
      end
    end
  end
  local text = {}
  if head:find("multipart/form-data", 1, true) then
    for _, part in ipairs(all) do
      table.insert(text, '--bench\r\nContent-Disposition: form-data; name="' .. part[1] .. '"\r\n\r\n' .. part[2] .. "\r\n")
    end
    table.insert(text, "--bench--\r\n")
    writing["Content-Type"] = "multipart/form-data; boundary=bench"
    text = table.concat(text)
  else
    for _, part in ipairs(all) do
      table.insert(text, encoded(part[1]) .. "=" .. encoded(part[2]))
    end
    writing["Content-Type"] = "application/x-www-form-urlencoded"
    text = table.concat(text, "&")
  end
  local action = head:match('action="(.-)"')
  return wrk.format("POST", action and action ~= "" and entities(action) or act.path, writing, text)
end

function request()
  began = micros()
  if reads > 0 then
    return pages[read].request
  end
  if body then
    return body
  end
  at = at + 1
  if at > #acts then
    if once then
      wrk.thread:stop()
    end
    at = 1
  end
  return wrk.format("GET", acts[at].path, reading)
end

local function sendable(act, status, html)
  if status == 200 then
    page, written, sent = html, written + 1, 1
    body = send(act, page)
    reads = between
    read = read % math.max(1, #pages) + 1
  end
  if not body then
    bad, why = bad + 1, act.path .. " answered " .. status .. ", without a form " .. act.form
  end
end

local function sent_on(act, status, to)
  body = nil
  if status ~= 302 and status ~= 303 or not to:find(act.to, 1, true) then
    bad, why = bad + 1, "sent, and answered " .. status .. " " .. to
  elseif sent < again then
    written, sent = written + 1, sent + 1
    body = send(act, page)
  end
end

function response(status, headers, html)
  bytes = bytes + #html
  local timed = between > 0
  if reads > 0 then
    bad, why = people.look(pages[read], status, html, bad, why)
    reads = reads - 1
    read = read % #pages + 1
  elseif body then
    timed = true
    sent_on(acts[at], status, headers["Location"] or "")
  else
    sendable(acts[at], status, html)
  end
  if timed then
    table.insert(times, micros() - began)
  end
end

done = people.tell
