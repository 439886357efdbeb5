using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Agents.Pipeline;

/// <summary>The first half of the way of a CV: from the text of a file to a profile, or to the reason why people have to read it themselves.</summary>
/// <param name="profiles">Reads the profile.</param>
public sealed class CvReader(ProfileReader profiles)
{
    /// <summary>The fault of a CV in a language that the agents do not judge.</summary>
    public const string Language = "Language";

    /// <summary>Gets who reads. The version changes whenever the same file may give another text or profile.</summary>
    public static AgentIdentity Identity { get; } = new("local-reader", "5");

    /// <summary>Takes what came of reading a file as a CV.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>The CV, and whether it can be screened.</returns>
    public ReadCv Take(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Document is not { } document)
        {
            return new ReadCv(null, null, reading.Reason.ToString());
        }

        var profile = profiles.Read(document);
        return new ReadCv(document, profile, profile.Language is null || SupportedLanguages.Contains(profile.Language) ? null : Language);
    }
}
