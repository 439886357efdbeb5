namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary>Looks at one thing that the bot needs, and changes nothing.</summary>
internal interface ICheck
{
    /// <summary>Gets the name of what it looks at.</summary>
    string Name { get; }

    /// <summary>Gets the options that have to be valid for the look to make sense.</summary>
    IReadOnlyList<Type> Needs { get; }

    /// <summary>Looks.</summary>
    /// <returns>One line or more.</returns>
    Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken);
}
