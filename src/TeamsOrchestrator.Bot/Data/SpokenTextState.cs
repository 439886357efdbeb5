namespace TeamsOrchestrator.Bot.Data;

/// <summary>How far the understanding of a text is. The numbers are stored: never change them.</summary>
internal enum SpokenTextState
{
    /// <summary>A language model reads it.</summary>
    Reading = 0,

    /// <summary>There are commands, which the person confirms one by one.</summary>
    Understood = 1,

    /// <summary>Nothing in it is a command.</summary>
    NotUnderstood = 2,

    /// <summary>The language model gave no answer.</summary>
    NoAnswer = 3,

    /// <summary>The person wants none of the commands.</summary>
    Dropped = 4,

    /// <summary>Its time is over, and its words are erased.</summary>
    Over = 5,
}
