using AutoMapper;
using FacultyDev.Kernel.Jobs;

namespace FacultyDev.Platform.Jobs;

internal sealed class JobMappingProfile : Profile
{
    public JobMappingProfile() => CreateMap<Job, JobRow>().ForMember(row => row.RequestedBy, to => to.MapFrom(job => job.RequestedByName));
}
