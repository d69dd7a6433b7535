// A network's thread, and how work on other threads comes back to it. For server.cc alone.
#pragma once
#include <sys/eventfd.h>

#include <boost/asio.hpp>
#include <functional>
#include <mutex>
#include <vector>

namespace laurel::web {

// Executors by their own type: any_io_executor costs a call and often memory each time it is handed on.
using Executor = boost::asio::io_context::executor_type;
template <class T>
using Task = boost::asio::awaitable<T, Executor>;
using Resumed = boost::asio::use_awaitable_t<Executor>;
constexpr Resumed resumed;

/// Calls that other threads leave, made on the context's own. asio::post would do the same, but it wakes the
/// context while it holds the lock that the context then waits for.
class Doorbell {
 public:
  using Call = std::move_only_function<void()>;

  /// Throws boost::system::system_error when the system has no descriptor left.
  explicit Doorbell(boost::asio::io_context& context)
      : bell_(context, eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

  /// From any thread.
  void ring(Call call) {
    bool first = false;
    {
      const std::lock_guard lock(mutex_);
      first = left_.empty();
      left_.push_back(std::move(call));
    }
    if (first) eventfd_write(bell_.native_handle(), 1);
  }

  /// Runs on the context as long as it does.
  Task<void> attend() {
    boost::system::error_code error;
    std::vector<Call> calls;
    while (!error) {
      co_await bell_.async_wait(bell_.wait_read, boost::asio::redirect_error(resumed, error));
      eventfd_t times = 0;
      eventfd_read(bell_.native_handle(), &times);
      {
        const std::lock_guard lock(mutex_);
        calls.swap(left_);
      }
      for (auto& call : calls) call();
      calls.clear();
    }
  }

 private:
  boost::asio::posix::basic_stream_descriptor<Executor> bell_;
  std::mutex mutex_;
  std::vector<Call> left_;
};

/// One thread with its connections.
struct Network {
  boost::asio::io_context context{1};
  Doorbell bell{context};
};

/// Does `work` on a thread of the pool and goes on at the network with what it gave. `work` must not throw.
template <class Work, class Given = std::invoke_result_t<Work&>>
Task<Given> on(boost::asio::thread_pool& pool, Network& network, Work work) {
  auto start = [&](auto resume) {
    boost::asio::post(pool, [&network, &work, resume = std::move(resume)]() mutable {
      network.bell.ring(
          [resume = std::move(resume), given = work()]() mutable { std::move(resume)(std::move(given)); });
    });
  };
  co_return co_await boost::asio::async_initiate<const Resumed, void(Given)>(std::move(start), resumed);
}

}  // namespace laurel::web
