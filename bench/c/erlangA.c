/*
 * The yardstick of the benchmark: a C loop that can do the Erlang A year and nothing else.
 *
 * The year is 250 days of 7 h that start empty, 3,100 calls a day on average (Poisson), 28 people, talk of
 * 207 s and patience of 180 s, both exponential, first come first served. At closing no call enters any more;
 * those waiting are answered or hang up. Truth (src/models/theory/transient.ts): 0.958911 answered, mean wait
 * of those answered 6.8519 s; one such year has standard deviations of 0.00060 and 0.104 s.
 *
 * What a call is (time to the next one, patience, talk) is drawn when it is born, as the product does, so
 * both draw three logarithms a call. The next arrival is a variable, completions are a binary heap of times,
 * waiting calls a ring with their deadlines; a caller who has hung up is found when she would be answered,
 * which changes no count.
 *
 * gcc -O2 -std=c11 -Wall -Wextra -o erlangA erlangA.c -lm
 * ./erlangA YEARS SEED prints one line of JSON: years, seed, calls, msPerYear, handledShare,
 * meanWaitServedSeconds.
 *
 * msPerYear is processor time of the loop alone (clock_gettime), not the start of the process.
 */
#define _POSIX_C_SOURCE 199309L
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PEOPLE = 28, DAYS = 250, RING = 4096 };

static const double DAY_SECONDS = 7 * 3600.0;
static const double BETWEEN_CALLS_SECONDS = 7 * 3600.0 / 3100;
static const double TALK_SECONDS = 207;
static const double PATIENCE_SECONDS = 180;

/* xoshiro256+ (Blackman and Vigna 2018, public domain), seeded by splitmix64. */
static uint64_t state[4];

static void seed_generator(uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    state[i] = z ^ (z >> 31);
  }
}

static inline uint64_t rotate_left(uint64_t x, int bits) { return (x << bits) | (x >> (64 - bits)); }

/* Uniform in (0, 1]: its logarithm is finite. */
static inline double uniform(void) {
  const uint64_t result = state[0] + state[3];
  const uint64_t shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate_left(state[3], 45);
  return ((double)(result >> 11) + 1) * 0x1p-53;
}

static inline double exponential(double mean) { return -mean * log(uniform()); }

/* Completion times, the earliest at 0. */
static double heap[PEOPLE];
static int busy;

static inline void heap_add(double at) {
  int i = busy++;
  while (i > 0) {
    const int parent = (i - 1) >> 1;
    if (heap[parent] <= at) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = at;
}

/* Puts a time where the earliest was. */
static inline void heap_replace_first(double at) {
  int i = 0;
  for (;;) {
    int child = 2 * i + 1;
    if (child >= busy) break;
    if (child + 1 < busy && heap[child + 1] < heap[child]) child++;
    if (heap[child] >= at) break;
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = at;
}

static inline void heap_remove_first(void) {
  const double last = heap[--busy];
  if (busy > 0) heap_replace_first(last);
}

typedef struct {
  double since, deadline, talk;
} Waiting;

static Waiting ring[RING];

typedef struct {
  uint64_t calls, handled;
  double wait_seconds;
} Counts;

static void simulate_day(Counts *counts) {
  unsigned head = 0, tail = 0;
  busy = 0;
  double arrival = exponential(BETWEEN_CALLS_SECONDS);
  for (;;) {
    if (arrival < DAY_SECONDS && (busy == 0 || arrival <= heap[0])) {
      const double now = arrival;
      arrival = now + exponential(BETWEEN_CALLS_SECONDS);
      const double patience = exponential(PATIENCE_SECONDS);
      const double talk = exponential(TALK_SECONDS);
      counts->calls++;
      if (busy < PEOPLE) {
        heap_add(now + talk);
        counts->handled++;
      } else {
        if (tail - head == RING) {
          fprintf(stderr, "more than %d calls wait\n", RING);
          exit(1);
        }
        ring[tail++ % RING] = (Waiting){now, now + patience, talk};
      }
      continue;
    }
    if (arrival >= DAY_SECONDS && head == tail) return;
    const double now = heap[0];
    while (head != tail && ring[head % RING].deadline < now) head++;
    if (head == tail) {
      heap_remove_first();
    } else {
      const Waiting next = ring[head++ % RING];
      counts->wait_seconds += now - next.since;
      counts->handled++;
      heap_replace_first(now + next.talk);
    }
  }
}

static double processor_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return 1e3 * (double)t.tv_sec + 1e-6 * (double)t.tv_nsec;
}

static int parse_whole(const char *text, uint64_t *value) {
  char *end;
  errno = 0;
  *value = strtoull(text, &end, 10);
  return errno == 0 && end != text && *end == '\0' && text[0] != '-';
}

int main(int argc, char **argv) {
  uint64_t years, seed;
  if (argc != 3 || !parse_whole(argv[1], &years) || !parse_whole(argv[2], &seed) || years == 0) {
    fprintf(stderr, "usage: erlangA YEARS SEED (whole numbers, at least 1 year)\n");
    return 2;
  }
  seed_generator(seed);
  Counts counts = {0, 0, 0};
  const double start = processor_ms();
  for (uint64_t day = 0; day < years * DAYS; day++) simulate_day(&counts);
  const double elapsed = processor_ms() - start;
  printf("{\"years\":%llu,\"seed\":%llu,\"calls\":%llu,\"msPerYear\":%.3f,\"handledShare\":%.6f,"
         "\"meanWaitServedSeconds\":%.5f}\n",
         (unsigned long long)years, (unsigned long long)seed, (unsigned long long)counts.calls,
         elapsed / (double)years, (double)counts.handled / (double)counts.calls,
         counts.wait_seconds / (double)counts.handled);
  return 0;
}
