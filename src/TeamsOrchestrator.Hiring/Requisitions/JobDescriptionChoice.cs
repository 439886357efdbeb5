namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>Finds the job description among the files of a requisition.</summary>
public static class JobDescriptionChoice
{
    /// <summary>Chooses.</summary>
    /// <param name="files">The files that may be it: those whose name says so, or that read like a job ad.</param>
    /// <param name="nameSaysJob">Says whether a file's name holds a word for a job description.</param>
    /// <returns>The one readable file whose name says so and that does not read like a CV, else the one that reads like a job ad; null where none or several do, and a person has to say.</returns>
    public static ReceivedFile? Choose(IReadOnlyList<ReceivedFile> files, Func<string, bool> nameSaysJob)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(nameSaysJob);
        var readable = files.Where(file => file.State == ReceivedFileState.Read && file.CandidateId is null).ToList();
        var named = readable.Where(file => nameSaysJob(file.Name)).ToList();
        if (named.Count > 0)
        {
            return named is [{ ReadsLike: not FileRole.Cv } only] ? only : null;
        }

        var ads = readable.Where(file => file.ReadsLike == FileRole.JobDescription).ToList();
        return ads is [var ad] ? ad : null;
    }
}
