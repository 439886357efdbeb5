namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>What a CV says about a person, as far as it could be read without guessing.</summary>
public sealed record Profile
{
    /// <summary>Gets the name, or null where it was not found.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the first mail address, or null.</summary>
    public string? Email { get; init; }

    /// <summary>Gets the first telephone number as written, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>Gets the line under the name that says what the person does, or null.</summary>
    public string? Headline { get; init; }

    /// <summary>Gets the language of the CV as a two-letter ISO 639-1 code, or null where it is not clear.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the positions, the newest first.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    /// <summary>Gets the lines about education.</summary>
    public IReadOnlyList<string> Education { get; init; } = [];

    /// <summary>Gets the skills that the CV lists.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Gets the certificates that the CV lists.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>Gets the human languages that the CV lists, with their level as written.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Gets the links to pages of the person.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Gets where in the file the parts stand, for whoever wants to look.</summary>
    /// <value>A profile that was kept before there were any reads as empty.</value>
    public IReadOnlyList<ProfilePlace> Places { get; init => field = value ?? []; } = [];

    /// <summary>Finds where a part stands.</summary>
    /// <param name="field">The part.</param>
    /// <param name="index">Which one of its list, from 0.</param>
    /// <returns>The place, or null where it is not known.</returns>
    public ProfilePlace? PlaceOf(ProfileField field, int index = 0) => Places.FirstOrDefault(place => place.Field == field && place.Index == index);
}
