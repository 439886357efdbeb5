using TeamsOrchestrator.Agents.Documents.Profiles;

namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>Covers mail addresses and phone numbers: whom to call about a job is nothing that a model needs.</summary>
internal static class WithoutContacts
{
    private const char Covered = '█';

    public static string Of(string text) => Patiently.Do(() => string.Join('\n', text.Split('\n').Select(Line)));

    private static string Line(string line)
    {
        var characters = line.ToCharArray();
        foreach (var match in ContactPatterns.Email().Matches(line).Concat(ContactPatterns.FindPhones(line)))
        {
            characters.AsSpan(match.Index, match.Length).Fill(Covered);
        }

        return new string(characters);
    }
}
