using System.Text;
using System.Text.Json;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Json;

/// <summary>Writes JSON Resume with a heading for each part and a line for each thing. Nothing that it says is left out but pictures.</summary>
internal sealed class JsonResumeText
{
    private static readonly (string Name, string Heading)[] Parts =
    [
        ("work", "Work Experience"), ("volunteer", "Volunteering"), ("education", "Education"), ("skills", "Skills"), ("languages", "Languages"), ("certificates", "Certificates"),
        ("projects", "Projects"), ("publications", "Publications"), ("awards", "Awards"), ("interests", "Interests"), ("references", "References"),
    ];

    // What makes the first line of an entry, in this order; dates follow.
    private static readonly string[] Titles = ["position", "studyType", "area", "title", "language", "name", "organization", "institution", "entity", "publisher", "awarder", "issuer", "network", "level", "fluency", "location", "type"];

    private static readonly string[] Dates = ["startDate", "endDate", "date", "releaseDate"];

    private static readonly string[] NotShown = ["image", "picture", "$schema", "meta"];

    private readonly StringBuilder text = new();
    private readonly List<MarkedPlace> marks = [];

    public IReadOnlyList<MarkedPlace> Marks => marks;

    /// <summary>Writes a resume.</summary>
    /// <param name="resume">The whole of it.</param>
    /// <returns>The text.</returns>
    public string Write(JsonElement resume)
    {
        if (resume.TryGetProperty("basics", out var basics) && basics.ValueKind == JsonValueKind.Object)
        {
            WriteBasics(basics);
        }

        foreach (var (name, heading) in Parts)
        {
            if (resume.TryGetProperty(name, out var part))
            {
                WritePart(heading, part);
            }
        }

        foreach (var property in resume.EnumerateObject().Where(property => property.Name != "basics" && !NotShown.Contains(property.Name) && !Array.Exists(Parts, part => part.Name == property.Name)))
        {
            WritePart(property.Name, property.Value);
        }

        return text.ToString();
    }

    private void WriteBasics(JsonElement basics)
    {
        string[] first = ["name", "label", "email", "phone", "url", "website"];
        foreach (var name in first)
        {
            Line(Text(basics, name));
        }

        if (basics.TryGetProperty("location", out var location))
        {
            Line(string.Join(", ", Texts(location)));
        }

        foreach (var property in basics.EnumerateObject().Where(property => property.Name is not ("location" or "summary") && !first.Contains(property.Name) && !NotShown.Contains(property.Name)))
        {
            foreach (var item in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToList() : [property.Value])
            {
                Line(string.Join(" ", Texts(item)));
            }
        }

        if (Text(basics, "summary") is { Length: > 0 } summary)
        {
            Heading("Summary");
            Line(summary);
        }
    }

    private void WritePart(string heading, JsonElement part)
    {
        var entries = part.ValueKind == JsonValueKind.Array ? part.EnumerateArray().ToList() : [part];
        if (entries.Count == 0 || !entries.Exists(entry => Texts(entry).Any()))
        {
            return;
        }

        Heading(heading);
        foreach (var entry in entries)
        {
            if (entry.ValueKind == JsonValueKind.Object)
            {
                WriteEntry(entry);
            }
            else
            {
                Line(string.Join(", ", Texts(entry)));
            }
        }
    }

    private void WriteEntry(JsonElement entry)
    {
        var head = string.Join(", ", Titles.Select(name => Text(entry, name)).Where(value => value.Length > 0));
        var dates = Period(entry);
        var keywords = entry.TryGetProperty("keywords", out var words) ? string.Join(", ", Texts(words)) : string.Empty;
        Line(keywords.Length > 0 && dates.Length == 0 ? $"{head}: {keywords}" : dates.Length > 0 ? $"{head}  {dates}" : head);
        foreach (var property in entry.EnumerateObject().Where(property => !Titles.Contains(property.Name) && !Dates.Contains(property.Name) && property.Name != "keywords" && !NotShown.Contains(property.Name)))
        {
            var isList = property.Value.ValueKind == JsonValueKind.Array;
            foreach (var item in Texts(property.Value))
            {
                if (isList)
                {
                    marks.Add(new MarkedPlace(text.Length, LineMarkKind.Item, 1));
                }

                Line(item);
            }
        }

        if (keywords.Length > 0 && dates.Length > 0)
        {
            Line(keywords);
        }

        text.Append('\n');
    }

    // The day of a date is of no use to anybody who reads a CV.
    private static string Period(JsonElement entry)
    {
        var (from, to) = (Month(Text(entry, "startDate")), Month(Text(entry, "endDate")));
        var single = Month(Text(entry, "date") is { Length: > 0 } date ? date : Text(entry, "releaseDate"));
        return from.Length > 0 ? $"{from} – {(to.Length > 0 ? to : "present")}" : to.Length > 0 ? to : single;
    }

    private static string Month(string date) => date is [_, _, _, _, '-', _, _, '-', ..] ? date[..7] : date;

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? string.Join(", ", Texts(value)) : string.Empty;

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String when element.GetString() is { } value && !string.IsNullOrWhiteSpace(value) => [value.Trim()],
        JsonValueKind.Number => [element.GetRawText()],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().Where(property => !NotShown.Contains(property.Name)).SelectMany(property => Texts(property.Value)),
        _ => [],
    };

    private void Heading(string heading)
    {
        text.Append('\n');
        marks.Add(new MarkedPlace(text.Length, LineMarkKind.Heading, 1));
        Line(heading);
    }

    private void Line(string line)
    {
        if (line.Length > 0)
        {
            text.Append(line).Append('\n');
        }
    }
}
