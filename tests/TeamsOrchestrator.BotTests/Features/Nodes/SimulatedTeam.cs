using System.Collections.Concurrent;
using System.Text.Json;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Nodes;

/// <summary>A recruiter who keeps starting screenings, and reviewers who decide whatever is put before them. They know nothing but their chats.</summary>
internal sealed class SimulatedTeam(Persona recruiter, IReadOnlyList<Persona> reviewers, Random random)
{
    public const int CvsEach = 2;

    /// <summary>How often somebody clicks on what one message becomes before looking at the chat again.</summary>
    private const int MostClicks = 3 * CvsEach;

    /// <summary>How many requisitions are under way at most.</summary>
    private const int AtOnce = 3;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(60);

    private static readonly string[] FirstNames = ["Ada", "Bela", "Cleo", "Dana", "Elin", "Fritz", "Gina", "Hugo", "Ines", "Jonas", "Karla", "Leon"];
    private static readonly string[] LastNames = ["Adler", "Brook", "Carver", "Dorn", "Engel", "Falk", "Graf", "Horn", "Iversen", "Jung", "Kern", "Lang"];

    private readonly ConcurrentDictionary<string, Outcome> acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> contradictions = new();
    private readonly List<string> names = [];

    /// <summary>Gets how many requisitions were started and acknowledged.</summary>
    public int Started { get; private set; }

    /// <summary>Gets the decisions of managers that were acknowledged, by the candidate's name.</summary>
    public IReadOnlyDictionary<string, Outcome> Acknowledged => acknowledged;

    /// <summary>Gets what somebody was told of a candidate after having been told the opposite.</summary>
    public IReadOnlyCollection<string> Contradictions => contradictions;

    /// <summary>Starts screenings until enough are under way.</summary>
    /// <param name="finished">How many are finished.</param>
    public async Task KeepBusyAsync(int finished)
    {
        while (Started - finished < AtOnce)
        {
            var cvs = Enumerable.Range(Started * CvsEach, CvsEach).Select(NameOf).ToList();
            lock (names)
            {
                names.AddRange(cvs);
            }

            await recruiter.SendAsync("screen Senior Data Engineer for Morgan Manager and Mallory Outsider", [Cvs.Job, .. cvs.Select(name => ScreeningDriver.Like(Cvs.Ana, name))]);
            Started++;
        }
    }

    /// <summary>Decides until nobody needs it any more.</summary>
    public Task WorkAsync(CancellationToken ended) => Task.WhenAll(reviewers.Select(reviewer => WorkAsync(reviewer, ended)));

    private async Task WorkAsync(Persona reviewer, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            if (reviewer.Messages.LastOrDefault(message => Wanted(message.Card) is not null) is { } message)
            {
                await ClickThroughAsync(reviewer, message);
            }

            await Task.Delay(Breath, CancellationToken.None);
        }
    }

    // Who clicked sees the next card at once, and goes on with that.
    private async Task ClickThroughAsync(Persona reviewer, PostedMessage message)
    {
        var card = message.Card;
        for (var clicks = 0; clicks < MostClicks && Wanted(card) is { } title; clicks++)
        {
            var rejects = title == "Approve" && IsPerson(card!.Value) && Next() == 0;
            var answer = rejects
                ? await reviewer.InvokeAsync(Persona.Button(card!.Value, "Reject"), message.Id, ("reason", "Too little depth in SQL."))
                : await reviewer.InvokeAsync(Persona.Button(card!.Value, title), message.Id);
            Note(answer.Words);
            card = answer.Card;
        }
    }

    private int Next()
    {
        lock (random)
        {
            return random.Next(4);
        }
    }

    /// <summary>Finds the button that goes on.</summary>
    private static string? Wanted(JsonElement? shown) => shown is { } card
        ? Array.Find(["Approve", "Start", "Continue"], title => CardWords.Actions(card).Any(action => Title(action) == title))
        : null;

    private static string? Title(JsonElement action) =>
        action.GetProperty("type").GetString() == "Action.Execute" && action.TryGetProperty("title", out var title) ? title.GetString() : null;

    private static bool IsPerson(JsonElement card) => CardWords.Of(card).Contains("Recommended", StringComparison.Ordinal) && CardWords.Actions(card).Any(action => Title(action) == "Reject");

    /// <summary>Remembers what somebody was told of a decision: it has to stay so.</summary>
    private void Note(string words)
    {
        List<string> known;
        lock (names)
        {
            known = [.. names];
        }

        foreach (var name in known)
        {
            Outcome? told = words.Contains($"{name}: goes on", StringComparison.Ordinal) ? Outcome.Advance
                : words.Contains($"{name}: not taken further", StringComparison.Ordinal) ? Outcome.NotTakenFurther : null;
            if (told is { } outcome && acknowledged.GetOrAdd(name, outcome) != outcome)
            {
                contradictions.Enqueue($"{name}: {outcome}");
            }
        }
    }

    private static string NameOf(int number) => $"{FirstNames[number % FirstNames.Length]} {LastNames[number / FirstNames.Length % LastNames.Length]}";
}
