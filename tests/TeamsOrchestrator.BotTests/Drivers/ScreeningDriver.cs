using System.Text;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Drivers;

/// <summary>Brings a requisition through the door to where people decide on candidates.</summary>
internal static class ScreeningDriver
{
    /// <summary>Returns a CV like another one, of somebody else.</summary>
    public static (string Name, byte[] Content) Like((string Name, byte[] Content) cv, string name)
    {
        var text = Encoding.UTF8.GetString(cv.Content);
        var before = text.Split('\n')[0].Trim();
        var mail = before.ToLowerInvariant().Replace(' ', '.');
        var key = name.ToLowerInvariant().Replace(' ', '.');
        return Cvs.Text($"{key}.txt", text.Replace(before, name, StringComparison.Ordinal).Replace(mail, key, StringComparison.Ordinal));
    }

    /// <summary>Lets the recruiter start and the hiring manager approve the criteria.</summary>
    public static async Task StartAsync(Persona recruiter, Persona manager, params (string Name, byte[] Content)[] cvs)
    {
        await recruiter.SayAsync($"screen Senior Data Engineer for {manager.Card.Name}", [Cvs.Job, .. cvs]);
        await manager.ClickAsync(manager.Find("R-1", "criteria"), "Approve");
    }

    /// <summary>Opens the newest stack.</summary>
    public static Task<ClickAnswer> OpenStackAsync(Persona manager) => manager.ClickAsync(manager.Find("screened:"), Title(manager.Find("screened:"), "Start", "Continue"));

    /// <summary>Counts the messages of a person that hold the words.</summary>
    public static int Count(Persona person, string words) => person.Messages.Count(message => message.Words.Contains(words, StringComparison.Ordinal));

    private static string Title(PostedMessage message, params string[] titles) => CardWords.Actions(message.Card!.Value)
        .Select(action => action.TryGetProperty("title", out var title) ? title.GetString()! : string.Empty).First(title => titles.Contains(title, StringComparer.Ordinal));
}
